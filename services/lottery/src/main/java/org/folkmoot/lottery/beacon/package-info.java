/** Public randomness that nobody can know beforehand: drand's quicknet, or declared public sources by RFC 3797. */
package org.folkmoot.lottery.beacon;
