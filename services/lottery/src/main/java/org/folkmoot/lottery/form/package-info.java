/** The one form of each kind of published file, so that equal contents are equal bytes. */
package org.folkmoot.lottery.form;
