/** Which chances people can be given at all, as linear programs. */
package org.folkmoot.lottery.fair.region;
