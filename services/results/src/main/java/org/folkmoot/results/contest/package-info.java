/** What this service knows of contests, from {@code voting.contests.v1}. */
package org.folkmoot.results.contest;
