/** Which public randomness decides, and what came of it. */
package org.folkmoot.sortition.randomness;
