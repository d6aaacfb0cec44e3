/** What was reported in small rooms, and what the one responsible person does about it. */
package org.folkmoot.web.conduct;
