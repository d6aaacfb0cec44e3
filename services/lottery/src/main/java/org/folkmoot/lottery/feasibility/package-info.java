/** Whether there is a panel at all; and if not, the least that would have to change. */
package org.folkmoot.lottery.feasibility;
