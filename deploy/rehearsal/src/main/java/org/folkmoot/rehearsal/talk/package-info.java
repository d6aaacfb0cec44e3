/** People talk in small rooms before they vote. */
package org.folkmoot.rehearsal.talk;
