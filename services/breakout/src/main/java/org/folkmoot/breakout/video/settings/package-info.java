/** Which video provider is used, with its addresses and secrets, checked when the service starts. */
package org.folkmoot.breakout.video.settings;
