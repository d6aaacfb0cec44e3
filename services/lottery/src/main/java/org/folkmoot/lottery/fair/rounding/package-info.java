/** From chances to equally likely panels of people. */
package org.folkmoot.lottery.fair.rounding;
