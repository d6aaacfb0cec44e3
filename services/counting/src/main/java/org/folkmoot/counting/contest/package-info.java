/** Which rules a contest is counted by, and what each of them makes of its votes. */
package org.folkmoot.counting.contest;
