/** Who may vote, from where, and in whose room they sit: foreign facts held in memory. */
package org.folkmoot.voting.electorate;
