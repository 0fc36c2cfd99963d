using System.Text;
using RevenueProcess.Samples.Demo;

Console.OutputEncoding = Encoding.UTF8;
using var cursor = Console.IsErrorRedirected ? null : new CursorBack(Console.Error);
return DemoApp.Run(args, Terminal.OfConsole());
