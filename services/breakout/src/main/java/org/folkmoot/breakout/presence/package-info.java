/** Who is there: heartbeats, those who come late or come back, those who go, and rooms that emptied. */
package org.folkmoot.breakout.presence;
