/**
 * Runs the program's commands, without web application. Begin with {@link com.vixshield.platform.cli.ConsoleProgram}. A new
 * command is a {@link com.vixshield.platform.cli.ConsoleCommand} with picocli's annotations, and one entry in VixShield's list.
 */
package com.vixshield.platform.cli;
