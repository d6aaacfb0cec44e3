/** Sealing a register of millions before the lottery over it, so that everybody can check their own ticket. */
package org.folkmoot.lottery.register;
