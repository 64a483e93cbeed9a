/*
 * The settings of the programs that make up the test desktop.
 */

/**
 * For dunst: bubbles at the top, kept until they are closed, each told to the witness as it comes. All are two
 * lines high, so that a click finds its bubble. Of the buttons, which dunst offers in a menu, the chooser presses one.
 */
export const dunstConfiguration = (witness: string, chooser: string): string => `[global]
  dmenu = ${chooser}
  origin = top-center
  offset = 0x24
  width = 380
  font = Sans 11
  format = <b>%s</b>\\n%b
  word_wrap = no
  ellipsize = end
  ignore_newline = no
  icon_position = off
  show_indicators = no
  mouse_left_click = do_action, close_current
  notification_limit = 0
  history_length = 1000
  sort = no
  idle_threshold = 0
  always_run_script = yes
[urgency_low]
  timeout = 0
[urgency_normal]
  timeout = 0
[urgency_critical]
  timeout = 0
[witness]
  summary = *
  script = ${witness}
`;

/** A script that dunst runs for each notification: appends its fields to a file, each ended by NUL. */
export const witnessScript = (file: string): string => `#!/bin/sh
printf '%s\\0' "$DUNST_ID" "$DUNST_APP_NAME" "$DUNST_SUMMARY" "$DUNST_BODY" "$DUNST_URGENCY" >> '${file}'
`;

/** For xfce4-panel: one bar at the bottom, with the tray alone in it. */
export const panelConfiguration = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=785"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
`;

/** A script that dunst runs as its menu: chooses the line that holds what stands in a file. */
export const chooserScript = (file: string): string => `#!/bin/sh
grep --max-count=1 --fixed-strings --file='${file}'
`;

/** Stands before the services of the system: the bus then cannot start a notification server. */
export const noNotificationService = `[D-BUS Service]
Name=org.freedesktop.Notifications
Exec=/bin/false
`;
