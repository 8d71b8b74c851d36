"""What stands at which address."""

from django.urls import path

from plans import views

urlpatterns = [
    path("", views.upload, name="upload"),
    path("check", views.check, name="check"),
    path("convert/<str:target>", views.convert, name="convert"),
]
