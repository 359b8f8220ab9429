<#-- The paper, the words in it, and one button. Inline, as mail programs drop everything else but the dark colours. -->
<#assign font = "font-family:'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
<#macro emailLayout>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>VixShield</title>
<style>
:root { color-scheme: light dark; }
@media (max-width: 620px) { .sheet { width: 100% !important; } }
@media (prefers-color-scheme: dark) {
  .paper { background: #101416 !important; } .sheet { background: #161b1e !important; border-color: #b9c3c7 !important; }
  .ink, .ink p { color: #e9eef0 !important; } .ink2 { color: #b3bfc4 !important; } a { color: #8cc3f5; }
  .button { background: #e9eef0 !important; color: #101416 !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fafbfb;">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fafbfb;">
  <tr>
    <td align="center" style="padding:16px 0;">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0"
    style="width:600px;max-width:600px;background:#ffffff;border-top:3px solid #12181b;">
<tr><td class="ink2" style="padding:18px 28px 0;${font}font-size:14px;line-height:20px;color:#455157;">VixShield</td></tr>
<tr><td class="ink" style="padding:6px 28px 28px;${font}font-size:17px;line-height:25px;color:#12181b;">
<#nested>
</td></tr></table>
</td></tr></table>
</body>
</html>
</#macro>

<#macro letter title lead button href note>
<@emailLayout>
<h1 style="margin:0 0 12px;font-size:26px;line-height:32px;font-weight:700;">${title}</h1>
<p style="margin:0 0 20px;">${lead}</p>
<p style="margin:0 0 20px;"><a class="button" href="${href}" style="display:inline-block;background:#12181b;color:#ffffff;
    font-weight:600;text-decoration:none;padding:11px 20px;border-radius:3px;">${button}</a></p>
<p class="ink2" style="margin:0;font-size:14px;line-height:20px;color:#455157;">${note}</p>
</@emailLayout>
</#macro>
