/** Fetches rounds of drand where there is a network, so that nobody has to enter them. */
package org.folkmoot.sortition.drand;
