/** Reading what was published, strictly, and saying what is wrong with it. */
package org.folkmoot.lottery.verify.reading;
