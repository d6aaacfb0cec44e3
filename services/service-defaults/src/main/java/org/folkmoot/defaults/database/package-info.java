/** Plain SQL inside the running transaction. */
package org.folkmoot.defaults.database;
