/** Waves of invitations: the first lottery, over everybody who signed up. */
package org.folkmoot.sortition.wave;
