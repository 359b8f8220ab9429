/**
 * The words of this field. {@link com.vixshield.help.glossary.Glossary} holds them; templates mark one with the tag {@code term}.
 */
package com.vixshield.help.glossary;
