/** The ballot of each voter that stands, in memory, as the log tells it. */
package org.folkmoot.voting.standing;
