/** Who may sit with whom: people are gathered in groups that can be cut into rooms under every hard rule. */
package org.folkmoot.breakout.allocation.grouping;
