/** How people come in: a participant by the personal link, staff at their sign-in. */
package org.folkmoot.web.login;
