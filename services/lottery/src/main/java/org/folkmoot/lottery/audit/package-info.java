/** Has the verifier look at a draw before it is one. */
package org.folkmoot.lottery.audit;
