/** What people may see of a count: sentences, bars and areas, without figures of too few. */
package org.folkmoot.web.result;
