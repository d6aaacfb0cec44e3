/** The few calls of BigBlueButton's HTTP API that rooms need; knows nothing of rounds and participants. */
package org.folkmoot.breakout.video.bigbluebutton;
