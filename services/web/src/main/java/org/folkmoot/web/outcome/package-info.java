/** What a contest came to: rules side by side, the decision, and how anybody can check both. */
package org.folkmoot.web.outcome;
