/** {@code bench rooms}: how fast people are put into rooms, against a shuffle of the same people, and how well. */
package org.folkmoot.bench.rooms;
