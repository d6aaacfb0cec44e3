/** What those who were invited say: whether they will serve, and what they confirm about themselves. */
package org.folkmoot.sortition.answer;
