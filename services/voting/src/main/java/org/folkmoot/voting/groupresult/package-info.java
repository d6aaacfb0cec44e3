/** Results that watch-parties send in: submitted, confirmed, corrected, suspended. */
package org.folkmoot.voting.groupresult;
