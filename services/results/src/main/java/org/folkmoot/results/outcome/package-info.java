/** The outcomes of contests: each announced once, and told to whoever asks. */
package org.folkmoot.results.outcome;
