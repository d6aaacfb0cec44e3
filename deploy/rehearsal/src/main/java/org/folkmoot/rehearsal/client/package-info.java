/** The public HTTP interface as one person uses it; every request is repeated until it is answered. */
package org.folkmoot.rehearsal.client;
