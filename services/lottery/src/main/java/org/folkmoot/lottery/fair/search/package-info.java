/** Finding the one panel that weighs most. */
package org.folkmoot.lottery.fair.search;
