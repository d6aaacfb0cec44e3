/** How practitioners drew panels before fair algorithms, for comparison. */
package org.folkmoot.lottery.fair.legacy;
