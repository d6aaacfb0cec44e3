/** What a facilitator asks of a round. */
package org.folkmoot.breakout.plan;
