/** What tests of services need: the real broker and database, tokens signed as the real issuers sign, our rules. */
package org.folkmoot.testsupport;
