/**
 * Articles in Markdown with front matter, from resources. {@link com.vixshield.help.text.ArticleFiles} loads a folder of them.
 */
package com.vixshield.help.text;
