/** Stage one: who of the whole register is invited. */
package org.folkmoot.lottery.invitation;
