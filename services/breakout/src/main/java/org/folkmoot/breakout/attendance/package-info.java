/** Who is there and what has to be known to seat them, from the topics of assembly, registration and voting. */
package org.folkmoot.breakout.attendance;
