/** Watch-parties: registered by a convener, joined with a code, counted before a contest opens. */
package org.folkmoot.voting.party;
