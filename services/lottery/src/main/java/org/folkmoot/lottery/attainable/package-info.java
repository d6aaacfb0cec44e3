/** What the pool as it is could give, and what each tighter quota would cost in fairness. */
package org.folkmoot.lottery.attainable;
