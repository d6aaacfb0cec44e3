/** Watch-parties as those who look after them see them: who has reported, what supports the numbers, what is decided. */
package org.folkmoot.web.room;
