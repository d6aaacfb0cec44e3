/** The participant's page: being there, the question, one's answer. */
package org.folkmoot.web.participant;
