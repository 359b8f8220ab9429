/**
 * The day as a state machine: preview, seal with publication, settlement. {@link DayPipeline} takes each step; {@link
 * PublicationJob} asks every minute which steps are due.
 */
package com.vixshield.signal.day;
