/** What all pages share (their words for numbers, times and problems), and the pages that anybody may see. */
package org.folkmoot.web.page;
