/** Real votes as Pabulib publishes them. Plain Java; knows nothing of Folkmoot. */
package org.folkmoot.rehearsal.pabulib;
