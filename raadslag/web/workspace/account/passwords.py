"""Choosing a new password, and what to do when it is forgotten."""

from allauth.account.views import (
    PasswordChangeView,
    PasswordResetDoneView,
    PasswordResetFromKeyDoneView,
    PasswordResetFromKeyView,
    PasswordResetView,
)

from raadslag.web.access import everyone, opened_by
from raadslag.web.workspace.account.access import own_password

HERE = "workspace/account/"
change = opened_by(own_password)(PasswordChangeView.as_view(template_name=HERE + "password.html"))
forgotten = opened_by(everyone)(PasswordResetView.as_view(template_name=HERE + "forgotten.html"))
sent = opened_by(everyone)(PasswordResetDoneView.as_view(template_name=HERE + "sent.html"))
chosen_anew = opened_by(everyone)(
    PasswordResetFromKeyView.as_view(template_name=HERE + "choose.html")
)
done = opened_by(everyone)(PasswordResetFromKeyDoneView.as_view(template_name=HERE + "chosen.html"))
