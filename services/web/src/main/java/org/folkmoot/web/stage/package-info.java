/** The facilitator's console: the run sheet, opening and closing questions, and what comes in. */
package org.folkmoot.web.stage;
