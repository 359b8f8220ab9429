/**
 * Geometry of the charts: numbers in, positions and path strings out, nothing but java.*. A drawing has a fixed size in CSS
 * pixels; wide and narrow are two drawings, because scaled-down text cannot be read. Marks carry the value they label and
 * never text: templates write it, stylesheets colour it. {@link PayoffFigure} and {@link LineChart} are good examples to
 * begin with.
 */
package com.vixshield.chart;
